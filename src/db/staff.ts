import { type Change, type Db, first } from './database.ts'

export async function findStaff(db: Db, name: string): Promise<{ name: string } | undefined> {
  return first(db, db.build.selectFrom('staff').select('name').where('name', '=', name))
}

export async function countStaff(db: Db): Promise<number> {
  const row = await first(
    db,
    db.build.selectFrom('staff').select((eb) => eb.fn.countAll<number | string>().as('people')),
  )
  return Number(row?.people ?? 0)
}

/** Adds somebody who works here, unless the name is taken. */
export function addStaff(db: Db, name: string, now: string): Change {
  return db.build
    .insertInto('staff')
    .values({ name, created_at: now })
    .onConflict((conflict) => conflict.column('name').doNothing())
}

/** Stores the hash of a sign-in link; earlier links of the same person stop working. */
export function replaceSignInLink(
  db: Db,
  link: { hash: string; staff: string; expiresAt: string },
): Change[] {
  const { hash, staff, expiresAt } = link
  return [
    db.build.deleteFrom('sign_in_link').where('staff', '=', staff),
    db.build.insertInto('sign_in_link').values({ hash, staff, expires_at: expiresAt }),
  ]
}

/** Whose sign-in link this is, if it is still good. */
export async function findSignInLink(
  db: Db,
  hash: string,
  now: string,
): Promise<{ staff: string } | undefined> {
  return first(
    db,
    db.build
      .selectFrom('sign_in_link')
      .select('staff')
      .where('hash', '=', hash)
      .where('expires_at', '>', now),
  )
}

/** Turns a sign-in link into a session; the first change has 1 row only for the first who tries. */
export function useSignInLink(
  db: Db,
  linkHash: string,
  session: { hash: string; now: string; expiresAt: string },
): Change[] {
  return [
    db.build
      .insertInto('staff_session')
      .columns(['hash', 'staff', 'seen_at', 'expires_at'])
      .expression(
        db.build
          .selectFrom('sign_in_link')
          .select((eb) => [
            eb.val(session.hash).as('hash'),
            'sign_in_link.staff',
            eb.val(session.now).as('seen_at'),
            eb.val(session.expiresAt).as('expires_at'),
          ])
          .where('sign_in_link.hash', '=', linkHash)
          .where('sign_in_link.expires_at', '>', session.now),
      ),
    db.build.deleteFrom('sign_in_link').where('hash', '=', linkHash),
    db.build.deleteFrom('staff_session').where('expires_at', '<=', session.now),
  ]
}

/** Whose session this is, if it was used after `idleSince` and has not expired. */
export async function findSession(
  db: Db,
  hash: string,
  time: { now: string; idleSince: string },
): Promise<{ staff: string; seen_at: string } | undefined> {
  return first(
    db,
    db.build
      .selectFrom('staff_session')
      .select(['staff', 'seen_at'])
      .where('hash', '=', hash)
      .where('expires_at', '>', time.now)
      .where('seen_at', '>', time.idleSince),
  )
}

export function touchSession(db: Db, hash: string, now: string): Change {
  return db.build.updateTable('staff_session').set({ seen_at: now }).where('hash', '=', hash)
}

export function removeSession(db: Db, hash: string): Change {
  return db.build.deleteFrom('staff_session').where('hash', '=', hash)
}
