import { openSqliteStore } from '@trent/kms-service';
import { describeLists } from './lists-contract.ts';

describeLists('SQLite', async () => openSqliteStore(':memory:'));
