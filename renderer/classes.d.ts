/* eslint-disable max-lines -- one line for each class */
// Made from the style sheets by `node scripts/cssClasses.ts`.
declare module "*/backups.module.css" {
  export const backups: string;
  export const buttons: string;
  export const code: string;
  export const parts: string;
}
declare module "*/briefing.module.css" {
  export const briefing: string;
  export const counts: string;
  export const handle: string;
  export const item: string;
  export const itemSome: string;
  export const itemWhere: string;
  export const itemWords: string;
  export const length: string;
  export const lines: string;
  export const logo: string;
  export const ordering: string;
  export const over: string;
  export const pages: string;
  export const planning: string;
  export const row: string;
  export const settings: string;
  export const unseen: string;
}
declare module "*/capture.module.css" {
  export const apart: string;
  export const candidate: string;
  export const capture: string;
  export const captureField: string;
  export const capturePanel: string;
  export const circumstances: string;
  export const completions: string;
  export const earlierPositions: string;
  export const hints: string;
  export const lineGuide: string;
  export const meetingMark: string;
  export const meta: string;
  export const name: string;
  export const newMeeting: string;
  export const provisionPositions: string;
  export const question: string;
  export const sign: string;
  export const stands: string;
  export const target: string;
  export const told: string;
  export const tracks: string;
  export const under: string;
  export const where: string;
  export const why: string;
}
declare module "*/compare.module.css" {
  export const arrow: string;
  export const buttons: string;
  export const candidate: string;
  export const candidates: string;
  export const changes: string;
  export const comment: string;
  export const compare: string;
  export const compareBoard: string;
  export const compareBody: string;
  export const compareCards: string;
  export const compareNothing: string;
  export const compareRow: string;
  export const compareTools: string;
  export const compareTray: string;
  export const comparedNote: string;
  export const comparedPosition: string;
  export const leftOver: string;
  export const looked: string;
  export const none: string;
  export const num: string;
  export const oldWords: string;
  export const pair: string;
  export const placing: string;
  export const positionHeap: string;
  export const stance: string;
  export const statusOf: string;
  export const steps: string;
  export const tally: string;
  export const top: string;
  export const trace: string;
  export const where: string;
  export const why: string;
  export const words: string;
}
declare module "*/copy.module.css" {
  export const copied: string;
}
declare module "*/coverage.module.css" {
  export const clock: string;
  export const coverage: string;
  export const delegation: string;
  export const discussed: string;
  export const go: string;
  export const group: string;
  export const sitting: string;
  export const stance: string;
  export const what: string;
}
declare module "*/delta.module.css" {
  export const address: string;
  export const concordance: string;
  export const delta: string;
  export const deltaBoth: string;
  export const deltaCopied: string;
  export const deltaList: string;
  export const deltaMore: string;
  export const deltaNotes: string;
  export const deltaPanel: string;
  export const deltaRate: string;
  export const deltaRedline: string;
  export const deltaSaid: string;
  export const deltaTools: string;
  export const saving: string;
  export const verdict: string;
}
declare module "*/disclose.module.css" {
  export const disclosed: string;
}
declare module "*/dossiers.module.css" {
  export const dossiers: string;
  export const heldElsewhere: string;
  export const leaving: string;
  export const loss: string;
  export const name: string;
  export const outOfReach: string;
}
declare module "*/erase.module.css" {
  export const beyond: string;
}
declare module "*/export.module.css" {
  export const asked: string;
  export const format: string;
  export const formats: string;
  export const goes: string;
  export const leaves: string;
  export const saveForOthers: string;
  export const stage: string;
}
declare module "*/files.module.css" {
  export const dropHere: string;
}
declare module "*/filter.module.css" {
  export const drop: string;
  export const filterLine: string;
  export const filters: string;
  export const keepFilter: string;
  export const savedFilters: string;
  export const why: string;
}
declare module "*/find.module.css" {
  export const findBar: string;
}
declare module "*/gloss.module.css" {
  export const gloss: string;
  export const text: string;
  export const title: string;
}
declare module "*/help.module.css" {
  export const contents: string;
  export const guide: string;
  export const help: string;
}
declare module "*/importComments.module.css" {
  export const answers: string;
  export const bringing: string;
  export const byHand: string;
  export const context: string;
  export const known: string;
  export const places: string;
  export const reply: string;
  export const saidThere: string;
  export const what: string;
  export const who: string;
}
declare module "*/languages.module.css" {
  export const actions: string;
  export const board: string;
  export const body: string;
  export const differences: string;
  export const differing: string;
  export const lacking: string;
  export const lacks: string;
  export const languages: string;
  export const list: string;
  export const note: string;
  export const notes: string;
  export const nothing: string;
  export const num: string;
  export const pair: string;
  export const row: string;
  export const side: string;
  export const steps: string;
  export const tools: string;
  export const words: string;
}
declare module "*/lock.module.css" {
  export const keysHere: string;
  export const lockScreen: string;
  export const lockWhen: string;
  export const lockWhy: string;
}
declare module "*/margin.module.css" {
  export const against: string;
  export const agree: string;
  export const assigned: string;
  export const at: string;
  export const card: string;
  export const cards: string;
  export const comment: string;
  export const dimensions: string;
  export const dots: string;
  export const empty: string;
  export const form: string;
  export const fresh: string;
  export const fromText: string;
  export const history: string;
  export const levels: string;
  export const mention: string;
  export const meta: string;
  export const mine: string;
  export const more: string;
  export const outcome: string;
  export const photograph: string;
  export const photographs: string;
  export const proposal: string;
  export const protect: string;
  export const rateForm: string;
  export const rating: string;
  export const reply: string;
  export const replyForm: string;
  export const scrollMarks: string;
  export const severity: string;
  export const top: string;
}
declare module "*/proposals.module.css" {
  export const adopted: string;
  export const readOut: string;
  export const states: string;
}
declare module "*/marking.module.css" {
  export const knownTags: string;
  export const selectionBar: string;
}
declare module "*/matrix.module.css" {
  export const apart: string;
  export const aside: string;
  export const ballot: string;
  export const bar: string;
  export const cellList: string;
  export const closed: string;
  export const cornerHead: string;
  export const count: string;
  export const deltaWord: string;
  export const figure: string;
  export const fill: string;
  export const head: string;
  export const labels: string;
  export const leftBehind: string;
  export const legend: string;
  export const level: string;
  export const look: string;
  export const matrix: string;
  export const matrixPane: string;
  export const matrixTable: string;
  export const matrixTools: string;
  export const overTexts: string;
  export const packedWords: string;
  export const rival: string;
  export const signs: string;
  export const stance: string;
  export const swatch: string;
  export const unseen: string;
}
declare module "*/offline.module.css" {
  export const banner: string;
  export const choices: string;
  export const fingerprint: string;
  export const why: string;
}
declare module "*/origins.module.css" {
  export const origin: string;
  export const originPreview: string;
  export const originTyped: string;
  export const origins: string;
}
declare module "*/outline.module.css" {
  export const heading: string;
  export const line: string;
  export const lineStatus: string;
  export const name: string;
  export const num: string;
  export const others: string;
  export const outline: string;
  export const saidStatuses: string;
  export const statusRadio: string;
  export const statusRadios: string;
  export const word: string;
}
declare module "*/packets.module.css" {
  export const act: string;
  export const drawn: string;
  export const packetForm: string;
  export const packetRecords: string;
  export const propose: string;
  export const recordGap: string;
  export const said: string;
  export const share: string;
  export const what: string;
  export const who: string;
  export const whoHas: string;
  export const whom: string;
}
declare module "*/photographs.module.css" {
  export const add: string;
  export const enlarged: string;
  export const preview: string;
  export const sources: string;
  export const wrong: string;
}
declare module "*/ratings.module.css" {
  export const alpha: string;
  export const blind: string;
  export const figure: string;
  export const ratings: string;
  export const reliable: string;
  export const tentative: string;
  export const track: string;
}
declare module "*/reach.module.css" {
  export const contradictions: string;
  export const entries: string;
}
declare module "*/removedMember.module.css" {
  export const banner: string;
}
declare module "*/review.module.css" {
  export const ask: string;
  export const attributions: string;
  export const belonging: string;
  export const counts: string;
  export const doubt: string;
  export const doubts: string;
  export const exclusions: string;
  export const found: string;
  export const kind: string;
  export const name: string;
  export const num: string;
  export const outlook: string;
  export const pair: string;
  export const place: string;
  export const readingNow: string;
  export const remark: string;
  export const rename: string;
  export const review: string;
  export const reviewGrid: string;
  export const reviewHead: string;
  export const reviewLeft: string;
  export const reviewModal: string;
  export const reviewPanel: string;
  export const reviewText: string;
  export const reviewVeil: string;
  export const row: string;
  export const rows: string;
  export const stretch: string;
  export const tools: string;
  export const track: string;
  export const tree: string;
  export const turn: string;
}
declare module "*/roomHub.module.css" {
  export const live: string;
  export const panel: string;
}
declare module "*/settings.module.css" {
  export const libraries: string;
  export const news: string;
  export const report: string;
  export const section: string;
  export const sections: string;
}
declare module "*/since.module.css" {
  export const actions: string;
  export const controls: string;
  export const details: string;
  export const go: string;
  export const late: string;
  export const since: string;
}
declare module "*/start.module.css" {
  export const all: string;
  export const contents: string;
  export const held: string;
  export const lead: string;
  export const start: string;
  export const ways: string;
}
declare module "*/team.module.css" {
  export const asideList: string;
  export const avatar: string;
  export const byLink: string;
  export const carried: string;
  export const changes: string;
  export const consequences: string;
  export const due: string;
  export const fingerprint: string;
  export const forks: string;
  export const formerNames: string;
  export const groups: string;
  export const member: string;
  export const memberDetails: string;
  export const members: string;
  export const recovery: string;
  export const somebody: string;
  export const step: string;
  export const team: string;
  export const teamRows: string;
  export const unkept: string;
  export const verified: string;
}
declare module "*/texts.module.css" {
  export const buttons: string;
  export const mark: string;
  export const marks: string;
  export const ofTexts: string;
  export const open: string;
  export const sameText: string;
  export const texts: string;
}
declare module "*/transcripts.module.css" {
  export const actions: string;
  export const correction: string;
  export const head: string;
  export const name: string;
  export const pane: string;
  export const passages: string;
  export const rows: string;
  export const time: string;
  export const times: string;
  export const who: string;
}
declare module "*/votes.module.css" {
  export const announced: string;
  export const ballots: string;
  export const current: string;
  export const explanation: string;
  export const left: string;
  export const roll: string;
  export const section: string;
  export const states: string;
  export const table: string;
  export const tools: string;
  export const totals: string;
}
declare module "*/watch.module.css" {
  export const count: string;
  export const dismiss: string;
  export const dismissed: string;
  export const findings: string;
  export const grid: string;
  export const head: string;
  export const name: string;
  export const unseen: string;
  export const watch: string;
}
declare module "*/wordings.module.css" {
  export const compareChoice: string;
  export const compareManner: string;
  export const compared: string;
  export const sides: string;
}
declare module "*/frame.module.css" {
  export const bar: string;
  export const brand: string;
  export const busy: string;
  export const cheatSheet: string;
  export const corner: string;
  export const header: string;
  export const key: string;
  export const keymap: string;
  export const keysOf: string;
  export const learnMore: string;
  export const mainMenu: string;
  export const marginPane: string;
  export const menu: string;
  export const menuAnchor: string;
  export const middle: string;
  export const notesHidden: string;
  export const notice: string;
  export const notices: string;
  export const outlinePane: string;
  export const outlineToggle: string;
  export const palette: string;
  export const people: string;
  export const row: string;
  export const saved: string;
  export const shell: string;
  export const skip: string;
  export const status: string;
  export const tabs: string;
  export const title: string;
  export const toggle: string;
  export const top: string;
  export const topRows: string;
  export const track: string;
  export const trouble: string;
  export const view: string;
  export const viewList: string;
  export const viewMenu: string;
  export const views: string;
  export const waiting: string;
}
declare module "*/later.module.css" {
  export const fetching: string;
}
declare module "*/unknownCode.module.css" {
  export const choices: string;
  export const screen: string;
  export const why: string;
}
declare module "*/chips.module.css" {
  export const chevron: string;
  export const chip: string;
  export const clear: string;
  export const confidentiality: string;
}
declare module "*/forms.module.css" {
  export const button: string;
  export const choice: string;
  export const field: string;
  export const oneLine: string;
  export const sideBySide: string;
  export const stacked: string;
  export const wraps: string;
}
declare module "*/initials.module.css" {
  export const initials: string;
  export const small: string;
}
declare module "*/lists.module.css" {
  export const further: string;
  export const grades: string;
  export const keys: string;
  export const list: string;
  export const noteList: string;
  export const to: string;
}
declare module "*/names.module.css" {
  export const names: string;
  export const offered: string;
}
declare module "*/options.module.css" {
  export const options: string;
}
declare module "*/parts.module.css" {
  export const actions: string;
  export const assess: string;
  export const badge: string;
  export const bar: string;
  export const box: string;
  export const button: string;
  export const check: string;
  export const chevron: string;
  export const choice: string;
  export const conflict: string;
  export const context: string;
  export const cross: string;
  export const danger: string;
  export const dialog: string;
  export const examples: string;
  export const field: string;
  export const first: string;
  export const grades: string;
  export const hint: string;
  export const keys: string;
  export const limitation: string;
  export const modal: string;
  export const passage: string;
  export const popover: string;
  export const primary: string;
  export const quiet: string;
  export const rights: string;
  export const row: string;
  export const scale: string;
  export const sections: string;
  export const segment: string;
  export const segments: string;
  export const tags: string;
  export const tooltip: string;
  export const unseen: string;
  export const veil: string;
  export const warning: string;
  export const why: string;
  export const wide: string;
}
declare module "*/radioList.module.css" {
  export const radio: string;
  export const radioList: string;
  export const radios: string;
}
declare module "*/redline.module.css" {
  export const redline: string;
}
declare module "*/status.module.css" {
  export const statusMark: string;
}
declare module "*/wording.module.css" {
  export const mount: string;
  export const wording: string;
  export const wordingField: string;
}
declare module "*/agreed.module.css" {
  export const agreedFrom: string;
  export const draft: string;
}
declare module "*/finding.module.css" {
  export const draft: string;
  export const found: string;
}
declare module "*/holdings.module.css" {
  export const draft: string;
  export const held: string;
}
declare module "*/mine.module.css" {
  export const draft: string;
  export const mine: string;
  export const mineGap: string;
  export const provision: string;
}
declare module "*/reworded.module.css" {
  export const draft: string;
  export const provision: string;
  export const reworded: string;
  export const rewordedGap: string;
}
declare module "*/text.module.css" {
  export const bracket: string;
  export const draft: string;
  export const gap: string;
  export const pointed: string;
  export const provision: string;
  export const reference: string;
  export const source: string;
  export const textPane: string;
}
declare module "*/watched.module.css" {
  export const draft: string;
  export const provision: string;
  export const watched: string;
}
