// The bridge to the shell: the only folder that knows of Tauri. A feature's api.ts takes everything from here.
export type * from "./bindings";
export { commands } from "./bindings";
export { copyText } from "./clipboard";
export { CallError, toCallError } from "./error";
export { useFileDropped, useProgress } from "./events";
export { type Notice, NoticeProvider, useNotice } from "./notice";
export { dropStale, makeQueryClient, read } from "./queries";
export { lastUndoable, lastUndoableKey, useUndo, useWrite, type Write } from "./write";
