import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A browser that is told what to do by the commands of WebDriver, which Firefox and WebKit share. */
export interface Driven {
  name: string
  open: (url: string) => Promise<void>
  /** Runs the body of a function in the page; it may return a promise. */
  run: <T>(body: string, ...values: unknown[]) => Promise<T>
  click: (selector: string) => Promise<void>
  /** Types, or gives a file input the paths of files. */
  type: (selector: string, text: string) => Promise<void>
  screenshot: () => Promise<Buffer>
  quit: () => Promise<void>
}

type Send = (command: string, values: object) => Promise<unknown>

const firefox = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr'
const webKitDriver = process.env['WEBKIT_DRIVER'] ?? '/usr/bin/WebKitWebDriver'
const miniBrowser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'
const screen = '/usr/bin/xvfb-run'

/** The browsers of this machine besides Chromium, each with how it is started. */
export const browsers = {
  firefox: { there: existsSync(firefox), start: startFirefox },
  webkit: { there: [webKitDriver, miniBrowser, screen].every((path) => existsSync(path)), start: startWebKit },
}

/** By Marionette, which is WebDriver over a socket: `length:[type, number, command, values]`. */
async function startFirefox(): Promise<Driven> {
  const profile = mkdtempSync(join(tmpdir(), 'fazhilint-firefox-'))
  writeFileSync(join(profile, 'user.js'), 'user_pref("marionette.port", 0);\n')
  const program = spawn(firefox, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
    stdio: 'ignore',
  })
  const portFile = join(profile, 'MarionetteActivePort')
  await until(() => existsSync(portFile) && readFileSync(portFile, 'utf8') !== '')
  const socket = connect(Number(readFileSync(portFile, 'utf8')), '127.0.0.1')
  const send = marionette(socket)
  await send('WebDriver:NewSession', { capabilities: {} })
  return drivenBy('Firefox', send, async () => {
    socket.destroy()
    await ended(program)
    rmSync(profile, { recursive: true, force: true })
  })
}

function marionette(socket: Socket): Send {
  const waiting = new Map<number, (answer: { error: { message: string } | null; result: unknown }) => void>()
  let received = Buffer.alloc(0)
  let next = 0
  socket.on('data', (some) => {
    received = Buffer.concat([received, some])
    for (;;) {
      const colon = received.indexOf(58)
      const length = colon < 0 ? NaN : Number(received.subarray(0, colon).toString())
      if (!(received.length >= colon + 1 + length)) return
      const message = JSON.parse(received.subarray(colon + 1, colon + 1 + length).toString()) as unknown
      received = received.subarray(colon + 1 + length)
      if (!Array.isArray(message)) continue
      const [, number, error, result] = message as [number, number, { message: string } | null, unknown]
      waiting.get(number)?.({ error, result })
      waiting.delete(number)
    }
  })
  return async (command, values) => {
    const number = next++
    const answer = new Promise<{ error: { message: string } | null; result: unknown }>((resolve) => {
      waiting.set(number, resolve)
    })
    const message = Buffer.from(JSON.stringify([0, number, command, values]))
    socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]))
    const { error, result } = await answer
    if (error !== null) throw new Error(`${command}: ${error.message}`)
    return typeof result === 'object' && result !== null && 'value' in result ? result.value : result
  }
}

/** By WebDriver over HTTP, on a screen that nobody sees. */
async function startWebKit(): Promise<Driven> {
  const port = await freePort()
  const program = spawn(screen, ['-a', webKitDriver, `--port=${port}`], { stdio: 'ignore', detached: true })
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
    const { value } = (await (await fetch(`http://127.0.0.1:${port}${path}`, init)).json()) as { value: unknown }
    if (typeof value === 'object' && value !== null && 'error' in value) throw new Error(JSON.stringify(value))
    return value
  }
  await until(async () => call('GET', '/status').then(Boolean, () => false))
  const options = { binary: miniBrowser, args: ['--automation'] }
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } }
  const { sessionId } = (await call('POST', '/session', { capabilities })) as { sessionId: string }
  const at = `/session/${sessionId}`
  const paths: Record<string, (values: { id?: string }) => string> = {
    'WebDriver:Navigate': () => '/url',
    'WebDriver:ExecuteAsyncScript': () => '/execute/async',
    'WebDriver:FindElement': () => '/element',
    'WebDriver:ElementClick': ({ id = '' }) => `/element/${id}/click`,
    'WebDriver:ElementSendKeys': ({ id = '' }) => `/element/${id}/value`,
  }
  const send: Send = async (command, values) =>
    command === 'WebDriver:TakeScreenshot'
      ? call('GET', `${at}/screenshot`)
      : call('POST', `${at}${paths[command]?.(values) ?? ''}`, values)
  return drivenBy('WebKit', send, async () => {
    await call('DELETE', at)
    if (program.pid !== undefined) process.kill(-program.pid)
  })
}

function drivenBy(name: string, send: Send, quit: () => Promise<void>): Driven {
  const find = async (selector: string): Promise<string> => {
    const element = (await send('WebDriver:FindElement', { using: 'css selector', value: selector })) as object
    return String(Object.values(element)[0])
  }
  const run = async <T>(body: string, ...values: unknown[]) => {
    const script = `const done = arguments[arguments.length - 1];
      (async function () { ${body} }).apply(null, [...arguments].slice(0, -1)).then(
        (value) => done({ value }), (error) => done({ error: String(error) }))`
    const answer = (await send('WebDriver:ExecuteAsyncScript', { script, args: values })) as {
      value: T
      error?: string
    }
    if (answer.error !== undefined) throw new Error(answer.error)
    return answer.value
  }
  return {
    name,
    open: async (url) => {
      await send('WebDriver:Navigate', { url })
    },
    run,
    click: async (selector) => {
      // Before it has been laid out, nothing can be clicked.
      await until(async () => {
        try {
          await run('document.querySelector(arguments[0]).scrollIntoView({ block: "center" })', selector)
          await send('WebDriver:ElementClick', { id: await find(selector) })
          return true
        } catch {
          return false
        }
      })
    },
    type: async (selector, text) => {
      await send('WebDriver:ElementSendKeys', { id: await find(selector), text })
    },
    screenshot: async () => Buffer.from(String(await send('WebDriver:TakeScreenshot', { full: false })), 'base64'),
    quit,
  }
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the browser does not do it')
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
  })
}

async function ended(program: ChildProcess): Promise<void> {
  const end = new Promise((resolve) => program.once('exit', resolve))
  program.kill()
  await end
}
