import type { BusinessCase } from '../../../model/document/types';
import {
  brandFields,
  complaintFields,
  driftField,
  litigationFields,
  serviceClassFields,
  wordOfMouthFields,
  type Field,
} from '../../../model/document/fields';
import { BLOCKS, type Addition, type Block } from '../../session/structure';
import { estimate, estimates, type PaneSection, type PaneStep } from './step';

interface BlockText {
  readonly title: string;
  readonly sentence: string;
  /** Absent where the block is a list of its own. */
  readonly fields?: Readonly<Record<string, Field>>;
}
const BLOCK_TEXTS: Readonly<Record<Block, BlockText>> = {
  complaints: { title: 'Complaints', sentence: 'Customers lost over problems', fields: complaintFields },
  wordOfMouth: { title: 'Word of mouth', sentence: 'Prospects lost over what customers tell', fields: wordOfMouthFields },
  serviceLevels: { title: 'Service levels', sentence: 'Penalties for promises broken' },
  litigation: { title: 'Litigation', sentence: 'Claims, settlements and defence', fields: litigationFields },
  brand: { title: 'Brand', sentence: 'Royalties lost as the brand erodes', fields: brandFields },
};

export function inactionStep(document: BusinessCase): PaneStep {
  const { inaction, currency } = document;
  const blocks = BLOCKS.filter((block) => inaction[block] !== undefined);
  const missing = BLOCKS.filter((block) => inaction[block] === undefined && (block !== 'wordOfMouth' || inaction.complaints !== undefined));
  const additions: Addition[] = missing.map((block) => ({ label: `Add ${BLOCK_TEXTS[block].title.toLowerCase()}`, block }));
  if (inaction.serviceLevels) additions.push({ label: 'Add a service class', list: 'inaction.serviceLevels.classes' });
  return {
    id: 'inaction',
    title: 'If nothing is done',
    guide: 'What gets worse by itself. Only the growth of churn moves the result; the rest is shown beside it.',
    additions,
    sections: [
      {
        id: 'drift',
        title: 'Growth of churn',
        summary: (text) => `${text('inaction.drift.base')} a year`,
        fields: [estimate('inaction.drift', driftField, currency)],
        more: [],
      },
      ...blocks.flatMap((block) => blockSections(block, document)),
    ],
  };
}

function blockSections(block: Block, { inaction, currency }: BusinessCase): PaneSection[] {
  const { title, sentence, fields } = BLOCK_TEXTS[block];
  if (fields) {
    return [
      {
        id: `block:${block}`,
        title,
        summary: () => sentence,
        block,
        fields: estimates(`inaction.${block}.`, fields, currency),
        more: [],
      },
    ];
  }
  const classes = inaction.serviceLevels?.classes ?? [];
  return classes.map(({ id, name }, index) => {
    const at = `inaction.serviceLevels.classes[${index}]`;
    return {
      id: `class:${id}`,
      title: name,
      summary: (text) => `${text(`${at}.contracts.base`)} contracts, a breach in ${text(`${at}.probability.base`)}`,
      entry: { list: 'inaction.serviceLevels.classes', index },
      // The last class takes the whole block with it.
      ...(classes.length === 1 ? { block } : {}),
      fields: [{ type: 'text', path: `${at}.name`, label: 'Name', hint: '' }, ...estimates(`${at}.`, serviceClassFields, currency)],
      more: [],
    };
  });
}
