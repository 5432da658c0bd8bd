import type { Outcome } from "../../shared/base/result.ts";
import { openDatabase } from "./database.ts";
import { folderLogs } from "./folder.ts";
import type { Logs } from "./log.ts";
import { postgresLogs } from "./postgres.ts";

/** Where a hub keeps everything: in a database where one is named, else in a folder. */
export interface Place {
  readonly data: string | null;
  readonly database: string | null;
}

/** Opens the logs of a place. Refuses where another hub has the folder; rejects where there is no database. */
export async function openLogs({ data, database }: Place): Promise<Outcome<Logs>> {
  if (database === null) return folderLogs(data!);
  const line = openDatabase(database);
  try {
    return await postgresLogs(line);
  } catch (error) {
    await line.close();
    throw error;
  }
}
