# Takes from Python's tensorflow-cpu wheel what the binding needs.
#   unpack.py WHEEL DEPS headers SOURCES     the headers that the C++ files in the folder SOURCES reach
#   unpack.py WHEEL DEPS libraries NAME ...  libraries that lie in the wheel's folder "tensorflow"
#
# The wheel holds some 1.3 GB in 15,000 files, of which the binding needs a dozen headers and two libraries.
import os
import re
import shutil
import sys
import threading
import zipfile

INCLUDE = re.compile(r'#\s*include\s*["<]([^">]+)[">]')


def unpack_headers(wheel, deps, sources):
    """What the sources include, what that includes in turn, and so on, as far as it is in the wheel."""
    wanted = []
    for name in os.listdir(sources):
        with open(os.path.join(sources, name), encoding="utf-8") as source:
            wanted += INCLUDE.findall(source.read())
    seen = set()
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        while wanted:
            header = wanted.pop()
            path = "tensorflow/include/" + header
            if header in seen or path not in names:
                continue
            seen.add(header)
            unpack(archive, path, os.path.join(deps, "include", header))
            wanted += INCLUDE.findall(archive.read(path).decode("utf-8"))


def unpack_libraries(wheel, deps, *names):
    faults = []

    def unpack_one(name):
        try:
            with zipfile.ZipFile(wheel) as archive:
                unpack(archive, "tensorflow/" + name, os.path.join(deps, "lib", name))
        except Exception as fault:  # told once every thread has ended
            faults.append(fault)

    threads = [threading.Thread(target=unpack_one, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        sys.exit(f"ERROR: {faults[0]}")


def unpack(archive, name, path):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with archive.open(name) as packed, open(path, "wb") as out:
        shutil.copyfileobj(packed, out, 2**20)


wheel, deps, what, *rest = sys.argv[1:]
{"headers": unpack_headers, "libraries": unpack_libraries}[what](wheel, deps, *rest)
