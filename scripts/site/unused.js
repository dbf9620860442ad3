/**
 * Stands in for what Slidev loads at once for things that no slide of ours has: popups on code, hand-drawn marks,
 * motion presets, the writing of YAML. It halves the script that a visitor waits for.
 */
export const recomputeAllPoppers = () => undefined
export const Tooltip = { render: () => undefined }
export const Dropdown = Tooltip
export const annotate = () => ({ show: () => undefined, hide: () => undefined })
export const MotionDirective = () => ({})
export default { install: () => undefined }
