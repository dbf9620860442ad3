/** How a language says what is to be done, and what that hangs on. */
export interface PlanWords {
  /** What says of a sentence that it tells of what is to be done. */
  plans: RegExp
  /** What says of an amount that it is looked for, at the end of the words before it. Without it only plans are. */
  expects?: RegExp
  /** Whether a clause behind the first of a plan says what belongs to it. */
  isItem: (clause: string) => boolean
  /** Whether a clause only leads in the next: 在受訪的90戶中. Without it none does. */
  isLead?: (clause: string) => boolean
  /** Whether a clause or a sentence says what a plan hangs on: only if the county pays half. */
  isCondition: (clause: string) => boolean
  /** How much of a clause only joins it to the one before. */
  withoutLead: (clause: string) => number
}
