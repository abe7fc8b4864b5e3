import { openHolderPage } from "./open-page.client";
import { isWorker, serveTurn } from "./workers.client";

/* One script, whose hash the manifest names: it is the page, and in the page's workers it does the heavy part of a turn. */
if (isWorker()) serveTurn();
else openHolderPage();
