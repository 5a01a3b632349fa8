import { pino, type DestinationStream, type Logger } from 'pino'
import { describeFault } from '#domain/fault.ts'

/** One JSON object a line. Of an error everything but the values it failed on. */
export const openLog = (level: string, destination?: DestinationStream): Logger =>
  pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: ['password', '*.password'], serializers: { err: describeFault } },
    ...(destination ? [destination] : []),
  )
