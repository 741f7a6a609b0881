/**
 * Writes to a stream and waits until it is written, so that nothing piles up before a slow reader. `fazhilint … | head`
 * closes the pipe early: that is no error. Any other failure is thrown, for the program to end with.
 */
export async function print(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (text === '') return
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error || isClosed(error)) resolve()
      else reject(error)
    })
  })
}

function isClosed(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED'
}
