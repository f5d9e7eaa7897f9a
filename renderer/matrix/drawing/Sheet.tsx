import { memo } from 'react';
import type { Scene } from '#shared/matrix/scene.ts';
import { CentreDrawing } from './CentreDrawing.tsx';
import { GridDrawing } from './GridDrawing.tsx';
import { LegendDrawing } from './LegendDrawing.tsx';
import { PeopleDrawing } from './PeopleDrawing.tsx';
import { SideDrawing } from './SideDrawing.tsx';
import { TitleDrawing } from './TitleDrawing.tsx';

/** Everything that is drawn of a scene. Each part is drawn again only when the scene has a new object for it. */
export const Sheet = memo(function Sheet({ scene }: { readonly scene: Scene }) {
  return (
    <>
      <TitleDrawing title={scene.title} />
      <CentreDrawing centre={scene.centre} sides={scene.sides} />
      {Object.values(scene.sides).map((side) => (
        <SideDrawing key={side.name} side={side} />
      ))}
      {scene.grids.map((grid) => (
        <GridDrawing key={grid.name} grid={grid} />
      ))}
      <PeopleDrawing people={scene.people} next={scene.nextPerson} />
      <LegendDrawing legend={scene.legend} />
    </>
  );
});
