/** A component of @slidev/client, whose sources do not pass this project's compiler options. */
declare const component: import('vue').Component
export default component
