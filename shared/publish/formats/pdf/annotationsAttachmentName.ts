/** The name of the annotation file that is attached to a briefing. */
export const ANNOTATIONS_ATTACHMENT_NAME = "annotations.jsonld";
