import { Uri, window } from 'vscode'

/** The file that is shown, as a text or otherwise; null where there is none. */
export function activeUri(): Uri | null {
  const text = window.activeTextEditor?.document.uri
  if (text !== undefined) return text
  const input: unknown = window.tabGroups.activeTabGroup.activeTab?.input
  const uri: unknown = typeof input === 'object' && input !== null && 'uri' in input ? input.uri : null
  return uri instanceof Uri ? uri : null
}
