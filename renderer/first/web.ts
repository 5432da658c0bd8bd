import { beginThread } from "./thread.ts";

beginThread();
