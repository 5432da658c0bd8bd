import { examineThere } from "../desk/examiner.ts";
import { answer } from "./answer.ts";

answer(examineThere);
