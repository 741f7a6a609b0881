import { defaultKeymap, historyKeymap } from '@codemirror/commands'
import { lintGutter } from '@codemirror/lint'
import { EditorState, type Extension } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import type { Words } from '../words/page-words.ts'

/** What the editor can do and what it looks like; colours come from the page. */
export function editorSetup(words: Words): Extension {
  return [
    lineNumbers(),
    lintGutter(),
    drawSelection(),
    highlightActiveLine(),
    EditorView.lineWrapping,
    EditorView.cspNonce.of('{{nonce}}'),
    // Tab leaves the editor, as everywhere on the page.
    keymap.of([...defaultKeymap, ...historyKeymap]),
    EditorView.contentAttributes.of({ 'aria-label': words.editorLabel, lang: 'zh-CN', spellcheck: 'false' }),
    EditorState.phrases.of(words.lang === 'en' ? {} : phrases),
    theme,
  ]
}

const phrases: Record<string, string> = {
  Diagnostics: '问题',
  'No diagnostics': '没有问题',
  close: '关闭',
  'Control character': '控制字符',
  'Folded lines': '折叠的行',
}

const theme = EditorView.theme({
  '&': { fontSize: '17px', backgroundColor: 'var(--paper)', color: 'var(--ink)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '2px' },
  '.cm-content': { fontFamily: 'var(--text-font)', lineHeight: '1.9', padding: '1rem 0', caretColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--muted)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'var(--line-over)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'var(--selection)',
  },
  '.cm-lintRange': { backgroundImage: 'none', paddingBottom: '0' },
  '.cm-tooltip': { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--line)' },
  '.cm-diagnostic': { borderLeftWidth: '4px', padding: '6px 10px', fontFamily: 'var(--ui-font)', maxWidth: '28rem' },
  '.cm-diagnosticAction': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)', padding: '2px 8px' },
})
