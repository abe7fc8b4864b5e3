export type Size = { readonly width: number; readonly height: number };

/**
 * How a person has set up a browser. `blocking`: pages may keep nothing. `adapted`: windows are private, nothing moves,
 * and colours are forced where the engine can do that.
 */
export type Setup = "usual" | "blocking" | "adapted";

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
  /** Takes the network away from the page, or gives it back. */
  setOffline(offline: boolean): Promise<void>;
  /** How many elements of this role have this name for a screen reader, as the engine works both out. */
  countNamed(role: Role, name: string): Promise<number>;
  /** What is in the window, as PNG. */
  takePicture(): Promise<Buffer>;
  /**
   * What the console has reported as errors so far, and what the page's policy has refused; what a server refused or
   * no network carried is an outcome and none of them.
   */
  readErrors(): Promise<string[]>;
  close(): Promise<void>;
};

/** The roles that the booth's parts have, each with what may have it. */
export const ROLES = {
  heading: "h1, h2",
  button: "button",
  group: "fieldset",
  radio: "input[type=radio]",
  textbox: "input:not([type=radio]), textarea",
  progressbar: "progress",
};

export type Role = keyof typeof ROLES;

/** A browser that has been started. */
export type Engine = {
  openDevice(size: Size): Promise<Device>;
  close(): Promise<void>;
};
