import { base64url, sha256 } from '../work/digest.ts'
import type { Hashing } from '../world.ts'

/** Hashing as every browser and Worker does it. */
export const hashing: Hashing = {
  async sign(secret, texts) {
    const how = { name: 'HMAC', hash: 'SHA-256' }
    const key = await crypto.subtle.importKey('raw', Uint8Array.from(secret), how, false, ['sign'])
    const encoder = new TextEncoder()
    return Promise.all(
      texts.map(async (text) => {
        const mac = await crypto.subtle.sign('HMAC', key, encoder.encode(text))
        return base64url(new Uint8Array(mac).subarray(0, 16))
      }),
    )
  },
  sha256: (texts) => Promise.all(texts.map((text) => sha256(text))),
}
