import { app } from 'electron';
import { denyNavigation } from './navigation.ts';
import { denyNetworkAndFiles } from './network.ts';
import { denyNewWindows } from './new-windows.ts';
import { denyPermissions } from './permissions.ts';
import { registerScheme } from './scheme.ts';
import { denyWebviews } from './webviews.ts';

// Imported by main.ts before anything else, so that no window or session is made without these rules.

app.enableSandbox();
registerScheme();
denyNavigation();
denyNewWindows();
denyWebviews();
denyPermissions();
denyNetworkAndFiles();
