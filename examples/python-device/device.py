"""A CUBE router, as far as licensing goes, for the adapter protocol on standard input and output."""

from protocol import serve

if __name__ == "__main__":
    serve()
