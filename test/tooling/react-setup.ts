import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// Testing Library does these two by itself only where the test functions are global, and here they are imported.
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
afterEach(cleanup);
