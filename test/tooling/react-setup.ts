import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// Testing Library does these two by itself only where the test functions are global, and here they are imported.
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
afterEach(cleanup);
// A host answers behind some screens: on a busy machine that takes longer than the usual second.
configure({ asyncUtilTimeout: 8000 });
