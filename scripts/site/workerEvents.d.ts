/** What a service worker listens to: TypeScript's library knows the events of workers of every kind alone. */
interface WorkerGlobalScopeEventMap {
  install: ExtendableEvent
  activate: ExtendableEvent
  fetch: FetchEvent
}
