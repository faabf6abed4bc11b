/** What is open over the page from the dock: at most one dialog at a time. */
export type Opened = 'nothing' | 'stations' | 'sheet' | 'sleep' | 'settings';
