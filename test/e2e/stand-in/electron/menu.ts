interface MenuItem {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly accelerator?: string;
  readonly submenu?: readonly MenuItem[];
  readonly click?: () => void;
}

/** A menu as plain data, the way a person reads it. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly role: string;
  readonly accelerator: string;
  readonly items: readonly MenuEntry[];
}

let current: readonly MenuItem[] = [];

export const Menu = {
  buildFromTemplate: (template: readonly MenuItem[]) => template,
  setApplicationMenu: (menu: readonly MenuItem[] | null) => {
    current = menu ?? [];
  },
};

export function menuEntries(items: readonly MenuItem[] = current): MenuEntry[] {
  return items
    .filter(({ type }) => type !== 'separator')
    .map(({ id = '', label = '', role = '', accelerator = '', submenu = [] }) => ({
      id,
      label,
      role,
      accelerator,
      items: menuEntries(submenu),
    }));
}

/** Chooses an item as a click or its accelerator would. */
export function chooseMenuItem(id: string, items: readonly MenuItem[] = current): boolean {
  return items.some((item) => {
    if (item.id !== id || !item.click) return chooseMenuItem(id, item.submenu ?? []);
    item.click();
    return true;
  });
}
