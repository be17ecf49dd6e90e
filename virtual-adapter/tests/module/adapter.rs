//! An instance of the prebuilt adapter, called as a linker's glue calls it.

use image_format::Image;
use wasmtime::{Engine, Instance, Memory, Module, Store, Val};

const PAGE: usize = 64 << 10;

pub struct Adapter {
    pub store: Store<()>,
    pub memory: Memory,
    instance: Instance,
}

impl Adapter {
    pub fn new(image: &Image) -> Self {
        Adapter::with_image(&image.layout().unwrap().head)
    }

    pub fn with_image(image: &[u8]) -> Self {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../lib/virtual-adapter.wasm");
        let engine = Engine::default();
        let module = Module::from_file(&engine, path).unwrap();
        let mut store = Store::new(&engine, ());
        let instance = Instance::new(&mut store, &module, &[]).unwrap();
        let memory = instance.get_memory(&mut store, "memory").unwrap();
        let mut adapter = Adapter {
            store,
            memory,
            instance,
        };
        adapter.place(image);
        adapter
    }

    /// Does to the instance what the tool does to the module: the image follows on a page of its own.
    fn place(&mut self, image: &[u8]) {
        if image.is_empty() {
            return;
        }
        let slot = self.global("wasi_virt_image");
        let base = self.global("__heap_base").next_multiple_of(PAGE as u32);
        let end = (base as usize + image.len()).div_ceil(PAGE);
        let pages = end - self.memory.data_size(&self.store) / PAGE;
        self.memory.grow(&mut self.store, pages as u64).unwrap();
        self.memory
            .write(&mut self.store, base as usize, image)
            .unwrap();
        self.memory
            .write(&mut self.store, slot as usize, &base.to_le_bytes())
            .unwrap();
        self.memory
            .write(
                &mut self.store,
                slot as usize + 4,
                &(image.len() as u32).to_le_bytes(),
            )
            .unwrap();
    }

    fn global(&mut self, name: &str) -> u32 {
        let global = self.instance.get_global(&mut self.store, name).unwrap();
        global.get(&mut self.store).unwrap_i32() as u32
    }

    /// Calls an export with at most one result.
    pub fn try_call(&mut self, name: &str, parameters: &[Val]) -> wasmtime::Result<u32> {
        let function = self.instance.get_func(&mut self.store, name).unwrap();
        let mut results = vec![Val::I32(0); function.ty(&self.store).results().len()];
        function.call(&mut self.store, parameters, &mut results)?;
        Ok(results
            .first()
            .map_or(0, |result| result.unwrap_i32() as u32))
    }

    pub fn call(&mut self, name: &str, parameters: &[Val]) -> u32 {
        self.try_call(name, parameters).unwrap()
    }

    /// Calls an export that must trap, and finds the message in the backtrace.
    #[track_caller]
    pub fn trap(&mut self, name: &str, parameters: &[Val], message: &str) {
        let error = format!("{:?}", self.try_call(name, parameters).unwrap_err());
        assert!(error.contains(message), "{error}");
    }

    pub fn allocate(&mut self, align: u32, size: usize) -> u32 {
        self.call(
            "cabi_realloc",
            &[int(0), int(0), int(align), int(size as u32)],
        )
    }

    /// Gives bytes to the adapter: a pointer and a length.
    pub fn give(&mut self, bytes: impl AsRef<[u8]>) -> [Val; 2] {
        let bytes = bytes.as_ref();
        let start = self.allocate(1, bytes.len());
        self.memory
            .write(&mut self.store, start as usize, bytes)
            .unwrap();
        [int(start), int(bytes.len() as u32)]
    }

    /// Gives a list whose items are these numbers.
    pub fn give_numbers(&mut self, numbers: &[u32]) -> u32 {
        let start = self.allocate(4, numbers.len() * 4);
        let bytes: Vec<u8> = numbers
            .iter()
            .flat_map(|number| number.to_le_bytes())
            .collect();
        self.memory
            .write(&mut self.store, start as usize, &bytes)
            .unwrap();
        start
    }

    /// Gives a list of pairs of strings: a pointer and a length.
    pub fn give_pairs(&mut self, pairs: &[(&str, &str)]) -> [u32; 2] {
        let mut numbers = Vec::new();
        for text in pairs.iter().flat_map(|(name, value)| [name, value]) {
            numbers.extend(self.give(text).map(|value| value.unwrap_i32() as u32));
        }
        [self.give_numbers(&numbers), pairs.len() as u32]
    }

    pub fn number(&self, address: u32) -> u32 {
        let address = address as usize;
        u32::from_le_bytes(
            self.memory.data(&self.store)[address..address + 4]
                .try_into()
                .unwrap(),
        )
    }

    pub fn byte(&self, address: u32) -> u8 {
        self.memory.data(&self.store)[address as usize]
    }

    pub fn text(&self, address: u32) -> String {
        let (start, length) = (
            self.number(address) as usize,
            self.number(address + 4) as usize,
        );
        String::from_utf8(self.memory.data(&self.store)[start..start + length].to_vec()).unwrap()
    }

    /// Items of a list, `size` bytes each, by their addresses.
    pub fn items(&self, list: u32, size: u32) -> impl Iterator<Item = u32> + use<> {
        let start = self.number(list);
        (0..self.number(list + 4)).map(move |index| start + index * size)
    }

    /// A list of strings.
    pub fn texts(&self, list: u32) -> Vec<String> {
        self.items(list, 8).map(|item| self.text(item)).collect()
    }

    /// A list of pairs, as `NAME=VALUE`.
    pub fn pairs(&self, list: u32) -> Vec<String> {
        self.items(list, 16)
            .map(|item| format!("{}={}", self.text(item), self.text(item + 8)))
            .collect()
    }

    /// Runs `action` often, and finds that the memory does not grow for it.
    #[track_caller]
    pub fn repeat(&mut self, mut action: impl FnMut(&mut Self)) {
        let mut run = |adapter: &mut Self| (0..2000).for_each(|_| action(adapter));
        run(self);
        let before = self.memory.size(&self.store);
        run(self);
        assert_eq!(
            self.memory.size(&self.store),
            before,
            "something is not freed"
        );
    }
}

pub fn int(value: u32) -> Val {
    Val::I32(value as i32)
}
