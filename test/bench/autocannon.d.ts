// The part of autocannon that the bench uses; it ships no types.
declare module 'autocannon' {
  interface Sent {
    readonly method: 'POST'
    readonly path: string
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
  }
  interface Result {
    readonly '2xx': number
    readonly non2xx: number
    readonly errors: number
    readonly timeouts: number
  }
  export default function autocannon(options: {
    readonly url: string
    readonly connections: number
    readonly amount: number
    readonly timeout: number
    readonly setupClient: (client: { setRequests(requests: readonly Sent[]): void }) => void
    readonly sampleInt: number
  }): Promise<Result> & { on(event: 'start' | 'response', listener: () => void): void }
}
