import { originOf } from '../server/listen.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { SpeakerKey } from './speakerKey.ts'
import { remotePath } from './remote/route.ts'
import { terminalCode } from './terminalCode.ts'

/**
 * Says how others reach the talk: viewers, the speaker's phone, and a presenter's view on another machine.
 * @param addresses of this machine, the likeliest first
 */
export function invite(terminal: Terminal, addresses: readonly string[], port: number, key: SpeakerKey): void {
  const [first, ...others] = addresses.map((address) => originOf(address, port))
  if (first === undefined) {
    terminal.warn('This machine is in no network: neither viewers nor a phone can reach it.')
    return
  }
  const phone = `${first}/${remotePath}#${key.text}`
  terminal.say(`viewers    ${first}/`)
  terminal.say(`presenter  ${first}/?key=${key.text}#/presenter/1  on another machine`)
  terminal.say(`phone      ${phone}`)
  terminal.draw(terminalCode(phone))
  terminal.say(
    "Scan this with the phone's camera: it turns the slides and shows the notes. It has to be in the same network.",
  )
  terminal.say('Whoever has the address of the phone or the presenter can do so too: keep both off the big screen.')
  if (others.length > 0) terminal.say(`Where that does not open, this machine also goes by ${others.join(' and ')}`)
}
