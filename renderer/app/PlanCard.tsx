import { FileQuestion, Grid3x3 } from 'lucide-react';

interface PlanCardProps {
  readonly name: string;
  readonly detail: string;
  /** A data URL; null where nothing has been drawn. */
  readonly thumbnail: string | null;
  /** The file is not there: the card can be seen, not opened. */
  readonly missing?: boolean;
  readonly onOpen: () => void;
}

/** A plan as a card: a small picture of its matrix, what it is called and where it is. */
export function PlanCard({ name, detail, thumbnail, missing = false, onOpen }: PlanCardProps) {
  const Icon = missing ? FileQuestion : Grid3x3;
  return (
    <button type="button" className="plan-card" disabled={missing} onClick={onOpen}>
      <span className="plan-card-picture">
        {thumbnail && !missing ? (
          <img src={thumbnail} alt="" width={240} height={150} />
        ) : (
          <Icon aria-hidden size={32} strokeWidth={1.25} />
        )}
      </span>
      <span className="plan-card-text">
        <strong title={name}>{name}</strong>
        <span>{detail}</span>
      </span>
    </button>
  );
}
