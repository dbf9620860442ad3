/**
 * Stands in for what Slidev loads at once for things that no slide of ours has: popups on code, drawings over slides,
 * parts that are dragged, hand-drawn marks, motion presets, a menu of its own. A visitor waits for less than half of
 * the script.
 */
import { ref } from 'vue'

const nothing = () => undefined
const plugin = { install: nothing }
const nothingDrawn = {
  brush: ref({ color: '' }),
  drawingEnabled: ref(false),
  drawingState: {},
  isDrawing: ref(false),
}

export const recomputeAllPoppers = nothing
export const Tooltip = { render: nothing }
export const onContextMenu = nothing
export const useDrawings = () => nothingDrawn
export const createVDragDirective = () => plugin
export const createVMarkDirective = () => plugin
export const createVMotionDirectives = () => plugin
/** A plugin to who installs it, and a component to who draws it. */
export default { ...plugin, render: nothing }
