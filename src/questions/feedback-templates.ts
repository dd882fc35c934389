import { renderInline, renderMarkdown } from './render-markdown.ts';

/** One piece of feedback on its way into a `<template data-feedback>`. */
export interface FeedbackTemplate {
  readonly key: string;
  /** HTML in the language of the question. */
  readonly html: string;
  /** A label in the language of the page, in front of a text of one paragraph. */
  readonly label?: string;
}

/** Feedback as it was written. */
export function feedbackTemplate(key: string, markdown: string): FeedbackTemplate {
  return { key, html: renderMarkdown(markdown) };
}

/** A short answer behind a label, such as "Right answer: recall". */
export function answerTemplate(key: string, label: string, markdown: string): FeedbackTemplate {
  return { key, html: renderInline(markdown), label };
}
