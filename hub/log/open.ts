import type { Outcome } from "#shared/base/result.ts";
import { openDatabase } from "./database.ts";
import { folderLogs } from "./folder.ts";
import type { Logs } from "./log.ts";
import type { Place } from "../place.ts";
import { postgresLogs } from "./postgres.ts";

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
