/**
 * Stands in for what Slidev loads at once for things that no slide of ours has: popups on code, drawings over
 * slides, hand-drawn marks, motion presets, the writing of YAML. It halves the script that a visitor waits for.
 */
export const recomputeAllPoppers = () => undefined
export const Tooltip = { render: () => undefined }
export const Dropdown = Tooltip
export const annotate = () => ({ show: () => undefined, hide: () => undefined })
export const MotionDirective = () => ({})
const nothing = () => undefined
export const createDrauu = () => ({
  on: nothing,
  clear: nothing,
  load: nothing,
  dump: () => '',
  undo: nothing,
  redo: nothing,
  canUndo: () => false,
  canRedo: () => false,
  mount: nothing,
  unmount: nothing,
  options: {},
})
export default { install: () => undefined }
