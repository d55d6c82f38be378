import { createContext } from 'preact';
import type { Context } from 'preact';
import { useContext } from 'preact/hooks';
import type { ServiceContent } from '../../content/index.ts';

export const ServiceContext: Context<ServiceContent | null> = createContext<ServiceContent | null>(
  null,
);

/** The service that the page is of; only below the shell, where it is loaded. */
export function useService(): ServiceContent {
  return useContext(ServiceContext)!;
}

export function useServiceIfLoaded(): ServiceContent | null {
  return useContext(ServiceContext);
}
