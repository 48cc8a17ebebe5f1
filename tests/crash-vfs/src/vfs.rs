//! The table of C functions.
#![allow(unsafe_code, reason = "SQLite takes a VFS as C functions; tests only")]

use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::path::Path;
use std::ptr;

use rusqlite::ffi;

use crate::{Disk, Fault, Op};

/// What our VFS and every open file point to. Never freed: SQLite may use it until the process ends.
struct Shared {
    disk: Disk,
    real: *mut ffi::sqlite3_vfs,
}

/// An open file: our part, and right behind it the system VFS's own.
#[repr(C)]
struct File {
    base: ffi::sqlite3_file,
    shared: *const Shared,
    /// Null for a nameless temporary file, which is not recorded.
    name: *mut String,
}

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    iVersion: 1,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: None,
    xShmLock: None,
    xShmBarrier: None,
    xShmUnmap: None,
    xFetch: None,
    xUnfetch: None,
};

pub(crate) fn register(name: &str, disk: Disk) {
    let name = CString::new(name).expect("a name without zeros");
    // SAFETY: the default VFS lives as long as the process; the copy, its name and `Shared` are leaked, so they do too.
    unsafe {
        assert_eq!(ffi::sqlite3_initialize(), ffi::SQLITE_OK);
        let real = ffi::sqlite3_vfs_find(ptr::null());
        assert!(!real.is_null(), "SQLite has a default VFS");
        let mut ours = *real;
        ours.szOsFile += size_of::<File>() as c_int;
        ours.pNext = ptr::null_mut();
        ours.zName = name.into_raw();
        ours.pAppData = Box::into_raw(Box::new(Shared { disk, real })).cast();
        ours.xOpen = Some(open);
        ours.xDelete = Some(delete);
        assert_eq!(ffi::sqlite3_vfs_register(Box::into_raw(Box::new(ours)), 0), ffi::SQLITE_OK);
    }
}

// SAFETY, for all below: SQLite calls them with pointers it got from `register` and `open`, one thread at a time for each
// file, and with buffers of the lengths it says.

unsafe fn shared<'a>(vfs: *mut ffi::sqlite3_vfs) -> &'a Shared {
    unsafe { &*(*vfs).pAppData.cast::<Shared>() }
}

unsafe fn parts<'a>(file: *mut ffi::sqlite3_file) -> (&'a Disk, Option<&'a String>, *mut ffi::sqlite3_file) {
    unsafe {
        let ours = file.cast::<File>();
        (&(*(*ours).shared).disk, (*ours).name.as_ref(), ours.add(1).cast())
    }
}

/// Calls the system VFS's method of this name.
macro_rules! real {
    ($file:expr, $method:ident $(, $argument:expr)*) => {{
        let real = $file;
        match unsafe { (*(*real).pMethods).$method } {
            Some(method) => unsafe { method(real $(, $argument)*) },
            None => ffi::SQLITE_NOTFOUND,
        }
    }};
}

unsafe fn file_name(path: *const c_char) -> Option<String> {
    if path.is_null() {
        return None;
    }
    let path = unsafe { CStr::from_ptr(path) }.to_string_lossy().into_owned();
    Some(Path::new(&path).file_name()?.to_string_lossy().into_owned())
}

unsafe extern "C" fn open(
    vfs: *mut ffi::sqlite3_vfs,
    path: *const c_char,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out_flags: *mut c_int,
) -> c_int {
    unsafe {
        let shared = shared(vfs);
        let ours = file.cast::<File>();
        (*ours).base.pMethods = ptr::null();
        let is_new = !path.is_null() && !Path::new(&*CStr::from_ptr(path).to_string_lossy()).exists();
        if shared.disk.refuses(is_new).is_some() {
            return ffi::SQLITE_CANTOPEN;
        }
        let real: *mut ffi::sqlite3_file = ours.add(1).cast();
        let Some(real_open) = (*shared.real).xOpen else {
            return ffi::SQLITE_CANTOPEN;
        };
        let code = real_open(shared.real, path, real, flags, out_flags);
        if code != ffi::SQLITE_OK {
            return code;
        }
        let name = file_name(path);
        if let Some(name) = name.clone().filter(|_| is_new) {
            shared.disk.push(Op::Create { file: name });
        }
        (*ours).shared = shared;
        (*ours).name = name.map_or(ptr::null_mut(), |name| Box::into_raw(Box::new(name)));
        (*ours).base.pMethods = &raw const METHODS;
        ffi::SQLITE_OK
    }
}

unsafe extern "C" fn delete(vfs: *mut ffi::sqlite3_vfs, path: *const c_char, sync_dir: c_int) -> c_int {
    unsafe {
        let shared = shared(vfs);
        if shared.disk.refuses(true) == Some(Fault::IoOnce) {
            return ffi::SQLITE_IOERR_DELETE;
        }
        let Some(real_delete) = (*shared.real).xDelete else {
            return ffi::SQLITE_IOERR_DELETE;
        };
        let code = real_delete(shared.real, path, sync_dir);
        if let Some(file) = file_name(path).filter(|_| code == ffi::SQLITE_OK) {
            shared.disk.push(Op::Delete { file, durable: sync_dir != 0 });
        }
        code
    }
}

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    let (_, _, real) = unsafe { parts(file) };
    let code = real!(real, xClose);
    let name = unsafe { std::mem::replace(&mut (*file.cast::<File>()).name, ptr::null_mut()) };
    if !name.is_null() {
        drop(unsafe { Box::from_raw(name) });
    }
    code
}

unsafe extern "C" fn read(
    file: *mut ffi::sqlite3_file,
    to: *mut c_void,
    amount: c_int,
    offset: i64,
) -> c_int {
    let (disk, _, real) = unsafe { parts(file) };
    if disk.refuses(false).is_some() {
        return ffi::SQLITE_IOERR_READ;
    }
    real!(real, xRead, to, amount, offset)
}

unsafe extern "C" fn write(
    file: *mut ffi::sqlite3_file,
    from: *const c_void,
    amount: c_int,
    offset: i64,
) -> c_int {
    let (disk, name, real) = unsafe { parts(file) };
    let fault = disk.refuses(true);
    // A refused write still gets half of its bytes to the file, as a full disk does.
    let amount = if fault.is_some() { amount / 2 } else { amount };
    let code = real!(real, xWrite, from, amount, offset);
    if let Some(file) = name.cloned().filter(|_| code == ffi::SQLITE_OK) {
        let bytes = unsafe { std::slice::from_raw_parts(from.cast::<u8>(), amount as usize) }.to_vec();
        disk.push(Op::Write { file, offset: offset as usize, bytes });
    }
    match fault {
        Some(Fault::Full) => ffi::SQLITE_FULL,
        Some(Fault::IoOnce) => ffi::SQLITE_IOERR_WRITE,
        None => code,
    }
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, size: i64) -> c_int {
    let (disk, name, real) = unsafe { parts(file) };
    if disk.refuses(true) == Some(Fault::IoOnce) {
        return ffi::SQLITE_IOERR_TRUNCATE;
    }
    let code = real!(real, xTruncate, size);
    if let Some(file) = name.cloned().filter(|_| code == ffi::SQLITE_OK) {
        disk.push(Op::Truncate { file, size: size as usize });
    }
    code
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    let (disk, name, real) = unsafe { parts(file) };
    if disk.refuses(true).is_some() {
        return ffi::SQLITE_IOERR_FSYNC;
    }
    let code = real!(real, xSync, flags);
    if let Some(file) = name.cloned().filter(|_| code == ffi::SQLITE_OK) {
        disk.push(Op::Sync { file });
    }
    code
}

unsafe extern "C" fn file_size(file: *mut ffi::sqlite3_file, size: *mut i64) -> c_int {
    let (_, _, real) = unsafe { parts(file) };
    real!(real, xFileSize, size)
}

unsafe extern "C" fn lock(file: *mut ffi::sqlite3_file, level: c_int) -> c_int {
    let (_, _, real) = unsafe { parts(file) };
    real!(real, xLock, level)
}

unsafe extern "C" fn unlock(file: *mut ffi::sqlite3_file, level: c_int) -> c_int {
    let (_, _, real) = unsafe { parts(file) };
    real!(real, xUnlock, level)
}

unsafe extern "C" fn check_reserved_lock(file: *mut ffi::sqlite3_file, out: *mut c_int) -> c_int {
    let (_, _, real) = unsafe { parts(file) };
    real!(real, xCheckReservedLock, out)
}

unsafe extern "C" fn file_control(file: *mut ffi::sqlite3_file, op: c_int, argument: *mut c_void) -> c_int {
    let (_, _, real) = unsafe { parts(file) };
    real!(real, xFileControl, op, argument)
}

unsafe extern "C" fn sector_size(file: *mut ffi::sqlite3_file) -> c_int {
    let (_, _, real) = unsafe { parts(file) };
    real!(real, xSectorSize)
}

unsafe extern "C" fn device_characteristics(file: *mut ffi::sqlite3_file) -> c_int {
    let (_, _, real) = unsafe { parts(file) };
    real!(real, xDeviceCharacteristics)
}
