export type Size = { readonly width: number; readonly height: number };

/**
 * A person's device: one window of an engine, with storage of its own. Scripts run in its page: they reach
 * nothing outside of themselves, and what they are given and give back is JSON.
 */
export type Device = {
  open(url: string): Promise<void>;
  run<Given extends unknown[], Found>(script: (...given: Given) => Found, ...given: Given): Promise<Found>;
  /** Clicks where the element stands that the script finds, as a person would. False where it finds none. */
  click<Given extends unknown[]>(
    find: (...given: Given) => Element | null,
    ...given: Given
  ): Promise<boolean>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  back(): Promise<void>;
  reload(): Promise<void>;
  /** Gives the page this much room, whatever the window has around it. */
  resize(size: Size): Promise<void>;
  /** What is in the window, as PNG. */
  takePicture(): Promise<Buffer>;
  /** What the console has reported as errors so far; what a server refused is an outcome and none of them. */
  readErrors(): Promise<string[]>;
  close(): Promise<void>;
};

/** A browser that has been started. */
export type Engine = {
  openDevice(size: Size): Promise<Device>;
  close(): Promise<void>;
};
