import { expect, it } from 'vitest'
import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import RichText from '../../components/shared/RichText.vue'

it('keeps the asterisk of a computed figure with the Han character before it', async () => {
  const drawn = async (text: string) => {
    const run = { text, fact: 'wait', cite: '4.4', computed: true as const }
    const app = createSSRApp({ render: () => h(RichText, { text: ['只晚', run, '，而且'] }) })
    return (await renderToString(app)).replace(/<!--.*?-->|<wbr>/g, '')
  }
  expect(await drawn('7.5分钟')).toMatch(/<span class="whole">.*分钟<span class="computed">\*<\/span><\/span><\/span>/)
  expect(await drawn('59%')).toMatch(/59%<span class="computed">\*<\/span><\/span>/)
})
