/** Waits for Ctrl-C or the stop signal of whatever runs the process. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      resolve()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}
