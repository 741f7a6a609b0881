import Module, { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** What an extension has asked of the editor. */
export interface Editor {
  commands: Map<string, (...given: unknown[]) => unknown>
  /** Messages to the user. */
  told: string[]
  /** Diagnostics, by the address of the file. */
  diagnostics: Map<string, { message: string; code: unknown }[]>
  /** Texts that were shown. */
  shown: string[]
}

interface Setting {
  /** The folder that is open. */
  folder: string
  documents: { uri: string; languageId: string; text: string }[]
}

type Load = (name: string, ...more: unknown[]) => unknown

/** What VS Code calls of an extension. */
interface Extension {
  activate: (context: object) => Promise<void>
  deactivate: () => Promise<void>
}

/** Loads an extension as VS Code does, with an editor that does no more than note what is asked of it. */
export function loadExtension(file: string, setting: Setting): { extension: Extension; editor: Editor } {
  const editor: Editor = { commands: new Map(), told: [], diagnostics: new Map(), shown: [] }
  const stub = vscodeFor(editor, setting)
  const loader = Module as unknown as { _load: Load }
  const real = loader._load
  loader._load = (name, ...more) => (name === 'vscode' ? stub : real(name, ...more))
  try {
    return { extension: createRequire(import.meta.url)(file) as Extension, editor }
  } finally {
    loader._load = real
  }
}

/** Anything: it can be called, made, gone through and asked for whatever, and is of no use. */
function anything(known: Record<PropertyKey, unknown> = {}): never {
  const all: object = new Proxy(function () {}, {
    get: (target, key) => {
      if (Object.hasOwn(known, key)) return known[key]
      if (key === 'then' || key === Symbol.hasInstance) return undefined
      if (key === Symbol.iterator) return () => [][Symbol.iterator]()
      if (key === Symbol.toPrimitive) return () => ''
      if (key === 'prototype') return target.prototype as unknown
      return anything()
    },
    apply: () => anything(),
    // What is derived from it has its own ways.
    construct: (_, __, made: { prototype: object }) =>
      made === all ? anything() : (Object.create(made.prototype) as object),
  })
  return all as never
}

/** Made by the client too, and told from others by what made it. */
function Tab(this: { uri: object }, uri: object): void {
  this.uri = uri
}
function Diagnostic(this: Record<string, unknown>, range: unknown, message: string, severity: unknown): void {
  Object.assign(this, { range, message, severity })
}

interface Uri {
  scheme: string
  path: string
  fsPath: string
  toString: () => string
}

/** Nobody cancels. */
const token = { isCancellationRequested: false, onCancellationRequested: () => anything() }
function TokenSource(this: object): void {
  Object.assign(this, { token, cancel: () => undefined, dispose: () => undefined })
}

function uriOf(text: string): Uri {
  const url = new URL(text)
  const path = decodeURIComponent(url.pathname)
  const rest = { authority: '', query: '', fragment: '' }
  return { scheme: url.protocol.slice(0, -1), path, fsPath: path, ...rest, toString: () => text }
}

function vscodeFor(editor: Editor, { folder, documents }: Setting): unknown {
  const texts = new Map<string, (uri: object) => string>()
  const Uri = anything({
    parse: uriOf,
    file: (path: string) => uriOf(pathToFileURL(path).href),
    from: ({ scheme, path }: { scheme: string; path: string }) => uriOf(`${scheme}:${encodeURI(path)}`),
  })
  const textDocuments = documents.map(({ uri, languageId, text }) => ({
    ...{ uri: uriOf(uri), fileName: uri, languageId, version: 1, isClosed: false, lineCount: text.split('\n').length },
    getText: () => text,
  }))
  const tabs = textDocuments.map(({ uri }) => ({ input: Reflect.construct(Tab, [uri]) as object }))
  return anything({
    ...{ Uri, Diagnostic, TabInputText: Tab, CancellationTokenSource: TokenSource },
    version: '1.91.0',
    env: anything({ language: 'zh-cn', appName: 'stub' }),
    commands: anything({
      registerCommand: (name: string, run: (...given: unknown[]) => unknown) => {
        if (editor.commands.has(name)) throw new Error(`command '${name}' already exists`)
        editor.commands.set(name, run)
        return anything()
      },
      executeCommand: () => Promise.resolve(),
    }),
    languages: anything({
      // No language of a selector fits better than another.
      match: (selector: { language: string }[], { languageId }: { languageId: string }) =>
        Number(selector.some(({ language }) => language === languageId)),
      createDiagnosticCollection: () =>
        anything({
          set: (uri: Uri, found: { message: string; code: unknown }[]) =>
            void editor.diagnostics.set(uri.toString(), found),
          delete: (uri: Uri) => void editor.diagnostics.delete(uri.toString()),
        }),
    }),
    window: anything({
      activeTextEditor: undefined,
      tabGroups: anything({ all: [{ tabs }] }),
      showInformationMessage: (text: string) => void editor.told.push(text),
      showWarningMessage: (text: string) => void editor.told.push(text),
      showErrorMessage: (text: string) => void editor.told.push(text),
      withProgress: (_: unknown, run: (...given: unknown[]) => unknown) => run(anything(), token),
      showTextDocument: (text: string) => void editor.shown.push(text),
    }),
    workspace: anything({
      textDocuments,
      workspaceFolders: [{ uri: uriOf(pathToFileURL(folder).href), name: 'here', index: 0 }],
      // Goes to the server as it is.
      getConfiguration: () => ({ get: (_: string, other?: unknown) => other }),
      registerTextDocumentContentProvider: (
        scheme: string,
        provider: { provideTextDocumentContent: (uri: object) => string },
      ) => {
        texts.set(scheme, (uri) => provider.provideTextDocumentContent(uri))
        return anything()
      },
      openTextDocument: (uri: { scheme: string }) => Promise.resolve(texts.get(uri.scheme)?.(uri)),
    }),
  })
}
