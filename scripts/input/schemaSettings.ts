/**
 * Schemas are read as they are: zod would write a program for each and compile it, which takes longer than checking a
 * talk once. Imported before any schema is made.
 */
import { z } from 'zod'

z.config({ jitless: true })
