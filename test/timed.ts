/** What came of work, and for how many seconds this process had a processor for it: beside other programs a clock says little. */
export async function timed<Made>(work: () => Made | Promise<Made>): Promise<{ made: Made; seconds: number }> {
  const before = process.cpuUsage()
  const made = await work()
  const { user, system } = process.cpuUsage(before)
  return { made, seconds: (user + system) / 1e6 }
}
