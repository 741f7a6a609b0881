import type { Browser, Page } from 'playwright-core'

/** A task of the page's own thread, in milliseconds: how long it lasted, and how long it had a processor. */
export interface Task {
  wall: number
  cpu: number
}

interface TraceEvent {
  name: string
  pid: number
  tid: number
  dur?: number
  tdur?: number
  args?: { name?: string }
}

/** What is drawn after something was done counts, too. */
const settle = 200

/** What the page's thread did while something was done with the page, the longest task first. */
export async function tasksDuring(browser: Browser, page: Page, act: () => Promise<unknown>): Promise<Task[]> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] })
  await act()
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

/**
 * How much slower this machine is at this moment than the one, idle, that limits were set on; at least 1. Processor time, which
 * does not count what others take, is still longer beside others, with whom caches and cores are shared.
 */
export async function slowness(browser: Browser, page: Page): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 3; round++) {
    const [task] = await tasksDuring(browser, page, async () => page.evaluate(busy))
    times.push(task?.cpu ?? 0)
  }
  return Math.max(1, (times.sort((a, b) => a - b)[1] ?? 0) / usual)
}

/** What `busy` takes on that machine. */
const usual = 40

/** Work of the kind that a page does: strings, objects, elements. */
function busy(): number {
  const words = new Map<string, number>()
  for (let at = 0; at < 60_000; at++) {
    const word = `第${at % 4096}条`.replace(/\d+/u, (digits) => digits.padStart(5, '0'))
    words.set(word, (words.get(word) ?? 0) + word.length)
  }
  const list = document.createElement('ul')
  for (const [word, count] of words) {
    const item = document.createElement('li')
    item.className = 'x'
    item.textContent = `${word} ${count}`
    list.append(item)
  }
  return list.childNodes.length
}
