/** Paths (null: closed without one) that the next file dialogs answer with, and what they were asked. */
export const dialogAnswers: (string | null)[] = [];
export const dialogsShown: object[] = [];
export const linksOpened: string[] = [];

function nextAnswer(options: object): string | null {
  dialogsShown.push(options);
  return dialogAnswers.shift() ?? null;
}

export const dialog = {
  showOpenDialog: (_: unknown, options: object) => {
    const path = nextAnswer(options);
    return Promise.resolve({ canceled: path === null, filePaths: path === null ? [] : [path] });
  },
  showSaveDialog: (_: unknown, options: object) => {
    const path = nextAnswer(options);
    return Promise.resolve({ canceled: path === null, filePath: path ?? '' });
  },
  /** Answered with the number of a button. */
  showMessageBox: (_: unknown, options: { cancelId?: number }) => {
    const button = nextAnswer(options);
    return Promise.resolve({ response: button === null ? (options.cancelId ?? 0) : Number(button) });
  },
};

export const shell = {
  openExternal: (url: string) => {
    linksOpened.push(url);
    return Promise.resolve();
  },
  showItemInFolder: (path: string) => {
    linksOpened.push(path);
  },
};
