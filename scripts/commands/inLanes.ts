/**
 * Does jobs side by side, as many at a time as there are lanes, each begun in its turn as soon as a lane is free.
 * @returns their outcomes, in the order of the jobs
 */
export function inLanes<Job, Lane, Outcome>(
  jobs: readonly Job[],
  lanes: readonly Lane[],
  work: (job: Job, lane: Lane) => Promise<Outcome>,
): Promise<Outcome>[] {
  const free = [...lanes]
  const waiting: ((lane: Lane) => void)[] = []
  const takeLane = (): Promise<Lane> => {
    const lane = free.shift()
    return lane === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(lane)
  }
  const leave = (lane: Lane) => {
    const next = waiting.shift()
    if (next) next(lane)
    else free.push(lane)
  }
  return jobs.map(async (job) => {
    const lane = await takeLane()
    try {
      return await work(job, lane)
    } finally {
      leave(lane)
    }
  })
}
