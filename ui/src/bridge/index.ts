// The bridge to the shell: the only folder that knows of Tauri. A feature's api.ts takes everything from here.
export type * from "./bindings";
export { commands } from "./bindings";
export { copyText } from "./clipboard";
export { CallError, toCallError } from "./error";
export { useCopyFailed, useFileDropped, useOtherBook, useRefused } from "./events";
export { belongsOn, type Notice, NoticeProvider, useNotice } from "./notice";
export { dropStale, makeQueryClient, read } from "./queries";
export { type Task, useTask } from "./task";
export { zoomWindow } from "./window";
export { inTurn, stopWork, useWork, type WorkState } from "./work";
export { lastUndoable, lastUndoableKey, type Stored, useUndo, useWrite, type Write } from "./write";
