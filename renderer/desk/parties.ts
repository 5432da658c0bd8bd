import { message } from "../../shared/messages/messages.ts";
import type { PositionBody } from "../../shared/records/kinds/position.ts";

type Party = Pick<PositionBody, "delegation" | "behalf" | "aligning">;

/** A delegation with whom it speaks for and aligns with, by their names: "Barbados for the Caribbean Community". */
export function partyName({ delegation, behalf, aligning }: Party): string {
  return message("position.party", {
    name: delegation.name,
    behalf: behalf?.name ?? "none",
    aligning: aligning?.name ?? "none",
  });
}

/** The same in short, by their codes: "BRB (CARICOM)". */
export function partyMark({ delegation, behalf }: Party): string {
  const name = delegation.code ?? delegation.name;
  return behalf ? message("position.party-short", { name, behalf: behalf.code ?? behalf.name }) : name;
}
