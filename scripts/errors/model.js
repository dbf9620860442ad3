import { ending } from './fault.js'

/** What a server of models that a draft asks does not do. */
export const model = ending(3, {
  'model-key': [
    'The server of the model does not take the key, or wants one.',
    'Set `OPENAI_API_KEY` to a key of that server, which may use the model.',
  ],
  'model-unknown': [
    'The server knows no such model, or nothing lies at its address.',
    'Name a model that it has with `--model`, and its address with `OPENAI_BASE_URL`, up to and with `/v1`.',
  ],
  'model-busy': [
    'The server takes no more questions at present, or the account has none left.',
    'Wait, and run it again; see what the account may still use.',
  ],
  'model-fails': ['The server of the model fails.', 'Run it again later; without `--model` the draft needs no server.'],
  'model-refuses': [
    'The server refuses the question, as where the article is longer than the model takes.',
    'Name a model that takes more, or draft without `--model`.',
  ],
  'model-redirect': [
    'The server leads on to another address, to which neither the key nor the article was sent.',
    'Where you trust that address, set `OPENAI_BASE_URL` to it.',
  ],
  'model-unreachable': [
    'The server of the model cannot be reached.',
    'Set `OPENAI_BASE_URL` to where it is; see whether it runs.',
  ],
  'model-slow': ['The model did not answer in time.', 'Run it again, or name a faster model.'],
  'model-answer': [
    'What the server sent is no answer of a model, or larger than one is.',
    'Set `OPENAI_BASE_URL` to a server that answers `/chat/completions` as OpenAI does.',
  ],
})
