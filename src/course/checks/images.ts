import { posix } from 'node:path';
import type { Image, Root } from 'mdast';
import { imageSize } from '../image-size.ts';
import { decodeLink } from '../links.ts';
import { placeOf } from '../written-text.ts';
import type { CheckContext, Finding, Rule } from './rule.ts';

const largestBytes = 400_000;
const largestSide = 3200;
const fileNameAsText = /\.(png|jpe?g|webp|svg|gif)$|^(image|picture|photo|figure|screenshot)( of)?$/i;

export const missingAltText: Rule = {
  name: 'missing-alt-text',
  severity: 'error',
  ensures: 'Every picture has a text that says what it shows.',
  *find({ authored }) {
    for (const { mdx } of authored.texts.values()) {
      for (const image of imagesIn(mdx.tree)) {
        const alt = image.alt?.trim() ?? '';
        if (alt !== '' && !fileNameAsText.test(alt)) continue;
        yield {
          position: placeOf(mdx.file, image),
          what:
            alt === ''
              ? 'The picture has no text for those who do not see it.'
              : `“${alt}” does not say what the picture shows.`,
          fix: 'Write what a reader has to know from it: `![What it shows](…)`.',
        };
      }
    }
  },
};

export const imageFile: Rule = {
  name: 'image-file',
  severity: 'error',
  ensures: 'Every picture exists in the media folder, can be read, and is not too large.',
  *find(context) {
    yield* shownImages(context);
    yield* mediaFiles(context);
  },
};

function* shownImages({ authored }: CheckContext): Iterable<Finding> {
  for (const { mdx } of authored.texts.values()) {
    for (const image of imagesIn(mdx.tree)) {
      const position = placeOf(mdx.file, image);
      if (/^[a-z]+:|^\/\//i.test(image.url)) {
        yield {
          position,
          what: 'The picture comes from another site.',
          fix: 'Put it into `media/` of the module and write `../media/name.png`.',
        };
      } else if (!authored.files.has(posix.join(posix.dirname(mdx.file), decodeLink(image.url)))) {
        yield {
          position,
          what: `There is no picture \`${image.url}\`.`,
          fix: 'Write the path from this file, like `../media/name.png`.',
        };
      }
    }
  }
}

function* mediaFiles({ authored }: CheckContext): Iterable<Finding> {
  for (const [file, bytes] of authored.files) {
    const type = /^modules\/[^/]+\/media\/.*\.(png|jpe?g|gif|webp|svg)$/i.exec(file)?.[1]?.toLowerCase();
    if (type === undefined) continue;
    const position = { file, line: 1, column: 1 };
    if (bytes.byteLength > largestBytes) {
      const size = Math.round(bytes.byteLength / 1000);
      yield {
        position,
        what: `The picture has ${size} kB; at most ${largestBytes / 1000} are allowed.`,
        fix: 'Save it smaller, or as WebP.',
      };
    }
    if (type === 'svg') continue;
    const size = imageSize(bytes);
    if (size === undefined) {
      yield {
        position,
        what: 'The picture cannot be read: it is broken, or not what its ending says.',
        fix: 'Export it again.',
      };
    } else if (Math.max(size.width, size.height) > largestSide) {
      yield {
        position,
        what: `The picture is ${size.width} × ${size.height} pixels large.`,
        fix: `Scale it to at most ${largestSide} pixels a side.`,
      };
    }
  }
}

function imagesIn(node: Root | Root['children'][number] | undefined): Image[] {
  if (node === undefined) return [];
  if (node.type === 'image') return [node];
  return 'children' in node ? node.children.flatMap(imagesIn) : [];
}
