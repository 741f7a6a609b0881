import type { Browser, Page } from 'playwright-core'

/** A task of the page's own thread, in milliseconds: how long it lasted, and how long it had a processor. */
export interface Task {
  wall: number
  cpu: number
}

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  dur?: number
  tdur?: number
  args?: { name?: string; labels?: string }
}

/** What the page's thread did while something was done with the page, the longest task first. */
export async function tasksDuring(browser: Browser, page: Page, act: () => Promise<void>): Promise<Task[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'] })
  await act()
  // What is drawn afterwards counts, too.
  await page.waitForTimeout(settle)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] }
  const threads = new Set(
    traceEvents.flatMap(({ name, args, pid, tid }) =>
      name === 'thread_name' && args?.name === 'CrRendererMain' ? `${pid}/${tid}` : [],
    ),
  )
  return traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('::RunTask') && threads.has(`${pid}/${tid}`))
    .map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1000, cpu: tdur / 1000 }))
    .sort((a, b) => b.cpu - a.cpu)
}

const settle = 400
