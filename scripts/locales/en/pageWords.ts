import type { PageWords } from '../text/textWords.ts'

/** What a site calls its articles. */
const articles = String.raw`(?:stories|articles?|posts?|reads?|reading|news|topics|content|coverage|links|picks|videos?|headlines)`

export const pageWords: PageWords = {
  box: [
    String.raw`(?:the )?most[ -](?:read|popular|viewed|shared|watched|commented|emailed)(?: .{1,20})?`,
    `(?:related|recommended|popular|trending|top|latest|similar|further|featured|sponsored|promoted) ${articles}`,
    String.raw`more (?:${articles}|from .{1,40}|on this .{1,20}|like this|in this section)`,
    String.raw`(?:recommended|picked|suggested) for you|trending (?:now|today)|editors?['’]?s?['’]? picks?`,
    String.raw`you (?:may|might) (?:also )?(?:like|enjoy|be interested in)`,
    '(?:read|see) (?:next|also)|what to read next|up next|(?:from )?around the web|from our (?:partners|sponsors)',
    String.raw`(?:our |the |daily |weekly |free )*newsletters?|(?:subscribe|sign up)(?: (?:to|for) .{1,50}| now| today)?`,
    String.raw`(?:reader )?comments \(?\d+\)?|\d+ (?:comments?|replies)|leave a (?:comment|reply)|post a comment`,
    'join the (?:conversation|discussion)|advertisements?|sponsored|follow us(?: on .{1,30})?',
  ].join('|'),
  listed:
    'related|recommended|trending|popular|rankings?|share|tags?|topics|keywords|read more|more|latest|comments|see also',
  line: [
    String.raw`(?:(?:read|see) (?:also|more|next)|related(?: stories| articles?)?|recommended)\s?[:：].{1,140}`,
    String.raw`(?:about )?\d{1,3}[ -]min(?:ute)?s?(?: |-)read|(?:estimated )?(?:reading|read) time:? .{1,20}`,
    String.raw`share (?:this(?: article| story| page| post)?|(?:on|via|by|with) .{1,60})|(?:print|save|bookmark|listen to|email|gift)(?: this)?(?: article| story| page| post)?`,
    String.raw`(?:advertisement|sponsored|copy link|\d+ (?:comments?|shares|views))`,
    String.raw`(?:edited|editing|proofread) by .{1,60}|(?:subscribe|sign up)(?: (?:to|for) .{1,50})?|follow us(?: on .{1,30})?`,
  ].join('|'),
  field: 'tags?|filed under|posted in|topics|keywords|categories|share|editors?|font size|text size|views',
  by: 'By ',
  isName: /^(?!.*\p{Script=Han})/u,
}
