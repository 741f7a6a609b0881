/** So much of a name is left of it; a shorter line may be another word. */
const least = 5
/** A name is as good without these: 青石水务局, 卫生和健康局. */
const spared = /^[省市县区州盟旗乡镇村和与及暨的]$/u

/** Whether a signature is a name that has lost one character: 柳堤街道办事, 柳堤街道办处. */
export function isCutShort(name: string, signature: string): boolean {
  if (signature.length < least || signature.length !== name.length - 1) return false
  const at = Array.from(name).findIndex((character, index) => character !== signature[index])
  return signature === name.slice(0, at) + name.slice(at + 1) && !spared.test(name.charAt(at))
}
