import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// Testing Library does these two by itself only where the test functions are global, and here they are imported.
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
afterEach(cleanup);
// jsdom lays nothing out: there is nothing to observe.
vi.stubGlobal(
  'ResizeObserver',
  class {
    readonly observe = () => undefined;
    readonly unobserve = () => undefined;
    readonly disconnect = () => undefined;
  },
);
// A host answers behind some screens: on a busy machine that takes longer than the usual second.
configure({ asyncUtilTimeout: 8000 });
