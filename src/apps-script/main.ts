/** What `dist/Code.js` exports as `OkrCascade`; the generated footer makes Google's top-level functions of these. */
export { call } from './call';
export { onInstall, onOpen, openSidebar } from './menu';
export { serve } from './serve';
